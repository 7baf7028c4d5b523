"""Rows and what is written beside them: values, history, questions for people."""
