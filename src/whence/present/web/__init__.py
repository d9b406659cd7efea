"""The desk: a case in the browser, on this machine only unless told otherwise."""
