printf '\357\273\277name: Ada Example\r\nheadline: Engineer\r\n'
