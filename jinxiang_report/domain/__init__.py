"""What the office deals in: plain, frozen values. No Qt, no SQL, no files."""
