package coach.grading.measure;

import coach.question.Criteria;
import coach.question.Criterion;
import coach.question.Question;
import java.util.List;

/**
 * A question with answers that a person labelled.
 *
 * @param criteria ids of the criteria that the labels speak of; empty for every criterion that text can meet
 */
public record LabelSet(Question question, List<String> criteria, List<Labelled> answers) {
    public LabelSet {
        criteria = List.copyOf(criteria);
        answers = List.copyOf(answers);
    }

    /** Returns the criteria that {@code answer} was looked at for, in the order of the question. */
    public List<Criterion> criteria(Labelled answer) {
        return Criteria.of(question).stream()
                .filter(criterion -> criteria.isEmpty() || criteria.contains(criterion.id()))
                .filter(criterion ->
                        answer.activity() == null || criterion.topic().activity() == answer.activity())
                .toList();
    }
}
