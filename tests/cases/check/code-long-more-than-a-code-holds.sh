# A code of a text of 4,200 letters.
echo 'name: Ada Example'
echo 'email: ada@example.com'
echo "motto: $(for i in $(seq 1400); do printf 'ab '; done)"
echo 'layout: {parts: {person: [{image: "qr:{motto}"}, {part: inherited}]}}'
