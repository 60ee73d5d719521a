"""Qt models over the open report and ledger; they hold no figures of their own."""
