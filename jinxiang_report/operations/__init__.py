"""What a user can do, one function each; the window and the command line call them."""
