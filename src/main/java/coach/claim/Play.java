package coach.claim;

import coach.history.History;
import coach.store.Case;

/**
 * A story that claims may speak about, ready to be run.
 *
 * @param id the scenario's name
 * @param title its title
 * @param surprise what would surprise, as a clause
 * @param of who does what where; its reads hold the surprise
 * @param pattern the surprise as a history, an operation for each step, real time where the story fixes it
 */
public record Play(String id, String title, String surprise, Case of, History pattern) {}
