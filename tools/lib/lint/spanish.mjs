// Counting Spanish syllables: the spelling says it all, so a few rules do. No library: the ones there are bring test tools along.

const STRONG = 'aeoáéó';
const STRESSED_WEAK = 'íú';
const WEAK = 'iuü';

/** Syllables of one word; a group of vowels breaks between two strong ones and around a stressed weak one. */
export function spanishSyllables(word) {
    const letters = word.toLowerCase().replace(/qu(?=[eiéí])/g, 'q').replace(/gu(?=[eiéí])/g, 'g').replace(/y$/, 'i').replace(/^y$/, 'i');
    let count = 0;
    let before = '';
    for (const letter of letters) {
        const vowel = STRONG.includes(letter) ? 's' : STRESSED_WEAK.includes(letter) ? 'h' : WEAK.includes(letter) ? 'w' : '';
        const joins = before !== '' && vowel !== '' && (vowel === 'w' || before === 'w') && vowel !== 'h' && before !== 'h';
        // two weak vowels join, also when the second is stressed (cuí)
        const weakPair = before === 'w' && vowel === 'h';
        if (vowel !== '' && !joins && !weakPair) count += 1;
        if (letter !== 'h') before = vowel;  // a silent h does not part vowels
    }
    return Math.max(1, count);
}
