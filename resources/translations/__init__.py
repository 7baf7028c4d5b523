"""Interface texts (`*.ts`), the words of the domain (`labels.toml`), and the tool that keeps them."""
