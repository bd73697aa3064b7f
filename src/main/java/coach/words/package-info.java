/** Free text as sentences of stemmed tokens with their places: what every guard and pattern looks at. */
@NullMarked
package coach.words;

import org.jspecify.annotations.NullMarked;
