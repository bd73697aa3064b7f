package coach.yaml;

import coach.text.Source;

/**
 * A file that was read without a complaint.
 *
 * @param value what it says: a question, a rubric or prepared answers
 * @param source its name as people see it, such as {@code questions/chat.yaml}, and its full text
 * @param places where each value stands, so that later rules can complain at the right place
 */
public record BankFile<T>(T value, Source source, Places places) {}
