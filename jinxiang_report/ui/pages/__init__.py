"""The pages of the window, a module each; beside them what a page leaves to one of its own."""
