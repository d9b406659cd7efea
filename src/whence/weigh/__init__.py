"""Claims to findings: questions, origins, relations between claims."""
