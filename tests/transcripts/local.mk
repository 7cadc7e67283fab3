# The runner's rules come with the LwM2M client, which it links.
