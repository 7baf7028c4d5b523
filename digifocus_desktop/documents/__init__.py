"""Documents for people: PDFs that look the same on every machine and have the same bytes every time.

`certificate.render` and `report.render` take a frozen value and return the file. A document is
first laid out as plain marks (`layout`, `marks`), so that its geometry can be tested without a PDF,
and then written (`pdf`). reportlab is imported when the first document is made, never at start.
"""
