package coach.transcript;

import coach.grading.Scorecard;

/** One prepared answer, graded on its own. */
public record GradedAnswer(String id, Scorecard card) {}
