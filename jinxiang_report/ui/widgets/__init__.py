"""What pages and dialogs are put together from; no widget knows a page."""
