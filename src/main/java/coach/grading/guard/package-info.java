/** What keeps words from counting although they match: negation, questions, lists, talk about talk. */
@NullMarked
package coach.grading.guard;

import org.jspecify.annotations.NullMarked;
