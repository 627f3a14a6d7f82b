package org.twinflow.budget;

import java.time.LocalDate;

/** Money that was spent. */
public record NewPayment(LocalDate on, CostKind kind, Money amount, String words) {}
