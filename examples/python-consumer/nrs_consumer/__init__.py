"""Reads and checks documents of the NRS standard with its published JSON Schemas and without a network."""
