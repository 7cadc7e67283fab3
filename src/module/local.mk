module_sources =
