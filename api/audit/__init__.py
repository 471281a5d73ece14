"""The record of acts: what is noted of reads, the list for auditors, the chain's verification."""
