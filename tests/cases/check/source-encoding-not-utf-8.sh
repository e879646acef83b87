printf 'name: Ad\351 Example\n'
