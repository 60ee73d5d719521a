"""python -m jinxiang_report."""

from jinxiang_report.cli import main

if __name__ == "__main__":
    main()
