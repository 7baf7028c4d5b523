"""`run.py bench`: speed and memory against frozen baselines, measured in the same run."""
