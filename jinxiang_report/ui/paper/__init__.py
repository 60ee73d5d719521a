"""The report's pages as Qt lays them out, for a computer without an office program."""
