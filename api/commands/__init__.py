"""The commands of `laurel`, by subject. Each imports what it needs when it runs: `--help` is quick."""
