"""What goes wrong, on purpose and at random: ``make faults SEED=… N=…``, and a small part of it in every test run."""
