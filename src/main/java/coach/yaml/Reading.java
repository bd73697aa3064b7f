package coach.yaml;

import coach.text.CoachException;
import coach.text.Complaint;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.yaml.Binder.Bound;
import coach.yaml.Binder.Extra;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How files of one kind are read.
 *
 * @param type the record that holds a whole file
 * @param extra what to do with unknown keys
 * @param rules what must hold beyond the shape
 */
record Reading<T>(Class<T> type, Extra extra, Function<T, List<Complaint>> rules) {

    /**
     * Reads a text and checks everything there is to check.
     *
     * @param more further rules, asked even where others are broken
     * @throws CoachException with all complaints
     */
    BankFile<T> strict(Source source, Function<BankFile<T>, List<Complaint>> more) {
        BankFile<T> file = shaped(source);
        var complaints = new ArrayList<>(rules.apply(file.value()));
        complaints.addAll(more.apply(file));
        List<Diagnostic> problems = file.places().locate(complaints);
        if (!problems.isEmpty()) {
            throw new CoachException(problems);
        }
        return file;
    }

    /**
     * Reads a text and checks only its shape, so that a text on record outlives new rules.
     *
     * @throws CoachException with all complaints about the shape
     */
    BankFile<T> shaped(Source source) {
        Bound<T> bound = Binder.bind(source, type, extra);
        T value = bound.value();
        if (value == null) {
            throw new CoachException(bound.problems());
        }
        return new BankFile<>(value, source, bound.places());
    }
}
