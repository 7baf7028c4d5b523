"""The bytes of documents, whole and in pieces."""
