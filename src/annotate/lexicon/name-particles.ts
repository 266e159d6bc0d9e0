/**
 * Small words inside and before surnames: `Ursula von der Leyen`, `Lula da Silva`, `Mohammed bin Salman`, `Boutros
 * Boutros-Ghali`. Lower case. Source: general knowledge of naming customs.
 */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
	(
		'de del della delle dello dei degli di da das do dos du des d la le las los van von vom zu zur zum der den ' +
		'ter ten te op het af av al el ul ur ud as ash bin ibn ben bint bat abu umm y e i dit san santa mac mc ap ab ' +
		'thi van binti anak a/l s/o ould mint uld oglu ogly qizi kyzy zade'
	).split(' '),
);

/** Generation and rank marks after a name; they belong to it: `Martin Luther King Jr.`, `Pope John Paul II`. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(
	'jr sr jnr snr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xxiii esq phd'.split(' '),
);
