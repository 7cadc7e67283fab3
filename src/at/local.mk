at_sources =
