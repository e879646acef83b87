printf '# Ada Example\n\nEmail: ada@example.org\n\n## Work\n\nCook, Inn\n2019 – 2020\n'
