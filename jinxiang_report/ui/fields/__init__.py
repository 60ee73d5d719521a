"""Live fields as they are typed: in a text document, to a cursor, on the way into the ledger."""
