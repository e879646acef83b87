# Ten lines that stand for ten thousand million texts.
echo 'a: &a [x, x, x, x, x, x, x, x, x, x]'
for next in b c d e f g h i j; do
	echo "$next: &$next [*${last:-a}, *${last:-a}, *${last:-a}, *${last:-a}, *${last:-a}, *${last:-a}, *${last:-a}, *${last:-a}, *${last:-a}, *${last:-a}]"
	last=$next
done
