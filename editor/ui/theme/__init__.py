"""How everything looks: one calm desk of paper, ink and one red."""
