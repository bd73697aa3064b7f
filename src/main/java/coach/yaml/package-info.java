/** YAML to questions, rubrics and answer files. Every complaint has a file, a line, a column and a suggestion. */
@NullMarked
package coach.yaml;

import org.jspecify.annotations.NullMarked;
