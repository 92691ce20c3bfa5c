"""Files out: one format one file. Everything is made from the pack and its drawings; nothing is sent anywhere."""
