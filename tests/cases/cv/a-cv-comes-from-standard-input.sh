printf 'name: Ada Example\nheadline: Engineer\n'
