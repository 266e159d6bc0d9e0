const LABEL =
	/^[([]?(?:(?:(?:file |stock )?(?:photo|photograph|image|picture|illustration|caption)s?(?: credit| courtesy| caption)?:|(?:photo|image|picture)s? ?\/ ?)|(?:photo|photograph|image|picture)s? (?:by|courtesy of) (?=[A-Z])|credits?:|photographer:|pictured:|file (?:photo|image|picture)\b|file [-–—] )/i;
const CREDIT =
	/(?:[([](?:(?:file )?(?:photo|image|picture|photograph)s?(?: credit| by|:| ?\/)|credits?:)[^()[\]]{2,120}[)\]]|[([][^()[\]]{0,60}(?:AP Photo|Getty Images|via Getty|REUTERS\/|via AP|AFP via|\/AP|\/AFP|\/Reuters|\/EPA)[^()[\]]{0,80}[)\]]|\b(?:Getty Images|AP Photo\/.{2,40}|REUTERS\/.{2,40}|(?:Photo|Image|Credit|Photograph)s?: .{2,60}))\.?$/;
const CREDIT_FIRST = /^[([](?:(?:photo |image |picture )?credits?|photo|image|picture):? [^()[\]]{2,120}[)\]]/i;

/** One of these is at the start or the end of every caption that can be told; most paragraphs have none and are done with. */
const HINT = /hoto|HOTO|mage|MAGE|redit|REDIT|icture|PICTURE|aption|llustration|Getty|AP|EUTERS|FILE|File|EPA/;
/** `Image caption,` on a line of its own: what the caption under it is called. */
const NAME_OF_CAPTION = /^(?:image|photo|picture|media) (?:caption|source),?(?: .{2,60})?$/i;

/** Whether a line says that the next one is a caption. */
export function announcesCaption(words: string): boolean {
	return words.length <= 80 && 'IiPpMm'.includes(words.charAt(0)) && NAME_OF_CAPTION.test(words);
}

/** Whether a short block of plain words is the caption or the credit of a picture: `(credit: nato.int) NATO Secretary-General …`. */
export function isCaption(words: string): boolean {
	if (words.length > 800 || !(HINT.test(words.slice(0, 40)) || HINT.test(words.slice(-140)))) return false;
	if (CREDIT_FIRST.test(words) || announcesCaption(words)) return true;
	return words.length <= 500 && (LABEL.test(words) || CREDIT.test(words));
}

const AGENCY =
	/^(?:[^\d,;:!?]{0,40}(?:\/| via | ?\/ ?))?(?:ASSOCIATED PRESS|Associated Press|AP|AFP|REUTERS|Reuters|EPA|Getty(?: Images)?|Bloomberg|Shutterstock|Instagram|Twitter)(?:\/[^\d/.]{2,30}){0,2}\.?$/;

/** Whether a line in the body is only the credit of a picture that did not come along: `Scott Olson via Getty Images`. */
export function isCreditLine(words: string): boolean {
	return words.length <= 80 && AGENCY.test(words);
}
