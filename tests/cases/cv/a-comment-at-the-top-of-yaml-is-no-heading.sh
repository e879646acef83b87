printf '# my cv\nName: Ada\nWork:\n  - Position: Cook\n'
