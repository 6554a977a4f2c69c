"""What is searched for and what is opened after that, counted for the people who write. Nothing about who asked.

`naming` gives each search an id that clients send back, `callers` tells callers apart in memory, `counting` counts and
writes, `keeping` lets go, `popularity` and `popular` make search better by it, `report` tells what improved.
"""
