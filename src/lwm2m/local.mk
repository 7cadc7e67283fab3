lwm2m_sources =
