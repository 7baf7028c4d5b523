"""The instrument engine: workbook in, frozen package, runtime, scores. Pure: no Qt, no SQLAlchemy.

Way of the data: `workbook.read` → `compiler.compile_workbook` → `package.FormPackage` (frozen, hashed,
the only thing the program runs) → `runtime.Runtime` (answers and what is shown) → `scoring.score_runtime`.
"""
