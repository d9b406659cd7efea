"""`python -m whence`."""

from whence.present.cli import main

main()
