"""The faces: command line, desk, brief and exports."""
