"""Frozen baseline: the pages of a report drawn with reportlab and nothing else, the marks read from a file.

`bare_report.py MARKS FONTS TIMES` prints the milliseconds of the processor for each time as JSON. Marks are
`["text", x, baseline, words, face, size, colour]`, `["line", x, y, x2, y2, colour, width]`,
`["box", x, y, width, height, fill, outline, width]`, `["path", points, fill, outline, width]`, in points.
"""

import io
import json
import sys
import time
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

pages = json.loads(Path(sys.argv[1]).read_text("utf-8"))
faces = sorted({mark[4] for page in pages for mark in page if mark[0] == "text"})
for face in faces:
    pdfmetrics.registerFont(TTFont(face, str(Path(sys.argv[2]) / f"{face}.ttf")))


def draw(canvas, mark):
    kind = mark[0]
    if kind == "text":
        _, x, baseline, words, face, size, colour = mark
        canvas.setFillColorRGB(*colour)
        canvas.setFont(face, size)
        canvas.drawString(x, baseline, words)
    elif kind == "line":
        _, x, y, x2, y2, colour, width = mark
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(width)
        canvas.line(x, y, x2, y2)
    elif kind == "box":
        _, x, y, wide, high, fill, outline, width = mark
        if fill:
            canvas.setFillColorRGB(*fill)
        if outline:
            canvas.setStrokeColorRGB(*outline)
            canvas.setLineWidth(width)
        canvas.rect(x, y, wide, high, stroke=int(bool(outline)), fill=int(bool(fill)))
    else:
        _, points, fill, outline, width = mark
        if fill:
            canvas.setFillColorRGB(*fill)
        if outline:
            canvas.setStrokeColorRGB(*outline)
            canvas.setLineWidth(width)
        path = canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        canvas.drawPath(path, stroke=int(bool(outline)), fill=int(bool(fill)))


took = []
for _ in range(int(sys.argv[3])):
    begun = time.process_time()
    canvas = Canvas(io.BytesIO(), pagesize=(595.28, 841.89), pageCompression=1)
    for page in pages:
        for mark in page:
            draw(canvas, mark)
        canvas.showPage()
    canvas.save()
    took.append((time.process_time() - begun) * 1000)
print(json.dumps(took))
