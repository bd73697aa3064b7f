package coach.question;

/** Whether clients need something directly or indirectly. */
public enum RequirementKind {
    /** What clients need directly: send messages to friends. */
    FUNCTIONAL,
    /** What clients need indirectly: the service does not degrade as load grows. */
    NON_FUNCTIONAL
}
