printf 'name: Ada\nwork: %0100d' 0 | tr 0 '['
