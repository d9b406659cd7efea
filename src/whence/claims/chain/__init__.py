"""Who a claim is attributed to, hop by hop."""
