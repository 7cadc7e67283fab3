# tests/unit: each program stands in the local.mk of the folder that it tests

# What this build or this machine has no tests for.
TESTS += tests/left-out
